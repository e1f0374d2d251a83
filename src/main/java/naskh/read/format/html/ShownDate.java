package naskh.read.format.html;

/**
 * A date near an article.
 *
 * @param written as the page has it
 * @param stated whether it is stated to machines, with time and zone as a rule
 * @param published whether the page calls it the day of the publication
 */
record ShownDate(String written, boolean stated, boolean published) {}
