package naskh.read.format.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naskh.read.fields.ColumnNames;
import naskh.read.fields.Field;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A table in XML or HTML, as programs export it for Excel: a row of names of fields, and a row an
 * article.
 */
public final class XmlTable {
  private static final Set<String> CELLS =
      Set.of("td", "th", "cell", "ss:cell", "table:table-cell");

  /** Where SpreadsheetML says that cells before have been left out: the number from 1. */
  private static final String INDEX = "ss:Index";

  private final String row;
  private final List<String> names;

  private XmlTable(String row, List<String> names) {
    this.row = row;
    this.names = names;
  }

  /** The table in a document that begins so; empty if its first row of names is none of fields. */
  static Optional<XmlTable> of(Document begin) {
    for (Element element : begin.getAllElements()) {
      if (isRow(element)) {
        List<String> names = element.children().stream().map(cell -> cell.text().strip()).toList();
        Set<Field> known = ColumnNames.known(names);
        return known.size() >= ColumnNames.SURE && known.contains(Field.TEXT)
            ? Optional.of(new XmlTable(element.tagName(), names))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a page is nothing but such a table, by its first characters. */
  public static boolean begins(String head) {
    String plain = XmlNames.lowerCase(head);
    boolean cells = plain.contains("<td") || plain.contains("<th");
    return cells && of(Parser.xmlParser().parseInput(head, "")).isPresent();
  }

  private static boolean isRow(Element element) {
    return element.childrenSize() > 1
        && element.children().stream()
            .allMatch(cell -> CELLS.contains(XmlNames.lowerCase(cell.tagName())));
  }

  /** Whether an element is a row, and not the one of the names. */
  boolean isArticle(Element element) {
    return element.tagName().equals(row)
        && isRow(element)
        && !element.children().stream().map(cell -> cell.text().strip()).toList().equals(names);
  }

  /** The cells of a row under their names; of more cells than names the others are passed over. */
  Map<String, Object> fields(Element article) {
    Map<String, Object> fields = new LinkedHashMap<>();
    int column = 0;
    for (Element cell : article.children()) {
      column = cell.hasAttr(INDEX) ? number(cell.attr(INDEX), column) : column;
      if (column < names.size()) {
        fields.putIfAbsent(names.get(column), value(cell));
      }
      column++;
    }
    return fields;
  }

  private static int number(String index, int otherwise) {
    return index.matches("\\d{1,6}") ? Integer.parseInt(index) - 1 : otherwise;
  }

  private static String value(Element cell) {
    if (XmlNames.holdsMarkup(cell)) {
      return cell.children().isEmpty() ? cell.wholeText() : cell.html();
    }
    List<String> parts = new ArrayList<>();
    cell.children().forEach(part -> parts.add(part.wholeText()));
    return String.join("\n", parts);
  }
}
