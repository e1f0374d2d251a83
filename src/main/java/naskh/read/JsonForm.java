package naskh.read;
final class JsonForm {
  static boolean isJson(String head) { String s=head.stripLeading(); return s.startsWith("{") || s.startsWith("[{") || s.matches("(?s)\\[\\s*[\\[{\\]].*"); }
  static boolean isLines(String head) { String s=head.stripLeading(); if (!s.startsWith("{")) return false; int e=s.indexOf('\n'); return e<0 || s.substring(0,e).stripTrailing().endsWith("}"); }
}
