package naskh.read.format.html;

/**
 * A block in its place.
 *
 * @param part the innermost that it is in
 * @param inArticle whether it is in the article's part and no furniture
 * @param elsewhere whether it is among other articles, comments, or what the whole site has
 */
record PageLine(PageBlock block, PagePart part, boolean inArticle, boolean elsewhere) {
  boolean isParagraph() {
    return inArticle && block.isProse() && !PageNames.isNotice(block.text());
  }
}
