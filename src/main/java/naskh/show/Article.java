package naskh.show;

import java.util.List;
import java.util.stream.Stream;

/**
 * An article as the table {@code articles} has it.
 *
 * @param file where it was read from
 */
public record Article(ArticleHead head, Contents contents, String file) {
  static final List<String> COLUMNS =
      Stream.concat(ArticleHead.COLUMNS.stream(), Stream.of("text", "boilerplate", "input_file"))
          .toList();

  static Article of(TableRow row) {
    return new Article(
        ArticleHead.of(row),
        new Contents(
            row.text("text"),
            row.rows("boilerplate").stream()
                .map(
                    part ->
                        new Contents.Part(
                            part.count("begin"), part.count("end"), part.text("kind")))
                .toList()),
        row.text("input_file"));
  }
}
