package naskh.boilerplate;

/** Where furniture stands on a page. */
enum Place {
  HEAD,
  MIDDLE,
  TAIL
}
