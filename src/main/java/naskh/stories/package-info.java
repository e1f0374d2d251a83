/**
 * Stories: which articles report one event.
 *
 * <p>In: canonical Arabic articles, as packs of words. Out: tables {@code stories}, {@code
 * story_members}. Words and word pairs are weighed by rarity, those at the beginning of an article
 * most. Articles meet by their heaviest words within a window of days. Their score is the cosine
 * less what days between them, a common source, an unknown date and their topics alone account for.
 * Stories grow by average link, all nearest pairs of a round at once; a larger story asks for a
 * higher mean, so that a chain of steps is not one story.
 *
 * @see "Sumengen and others, Scaling hierarchical agglomerative clustering to billion-sized
 *     datasets, 2021"
 */
package naskh.stories;
