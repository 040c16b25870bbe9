package dev.pith.cli;

import java.util.Locale;

/** Writes a manual for {@code man}. */
final class Roff {
  private Roff() {}

  static String page(Handbook handbook) {
    StringBuilder page = new StringBuilder();
    page.append(".TH ").append(handbook.name().toUpperCase(Locale.ROOT));
    page.append(" 1 \"\" \"").append(roff(handbook.version())).append("\" \"User Commands\"\n");
    for (Handbook.Part part : handbook.parts()) {
      if (part instanceof Handbook.Title title) {
        page.append(".SH ").append(roff(title.text())).append('\n');
      } else if (part instanceof Handbook.Text text) {
        page.append(".PP\n").append(roff(text.text())).append('\n');
      } else if (part instanceof Handbook.Item item) {
        page.append(".TP\n\\fB").append(roff(item.name())).append("\\fR\n");
        page.append(roff(item.text())).append('\n');
      } else if (part instanceof Handbook.Lines lines) {
        page.append(".nf\n");
        lines.lines().forEach(line -> page.append(roff(line)).append('\n'));
        page.append(".fi\n");
      }
    }
    return page.toString();
  }

  /** A line of text as it is, in ASCII. */
  private static String roff(String line) {
    StringBuilder escaped = new StringBuilder();
    // A line may not begin as a request does.
    if (line.startsWith(".") || line.startsWith("'")) {
      escaped.append("\\&");
    }
    line.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> escaped.append("\\e");
                case '-' -> escaped.append("\\-");
                case '\'' -> escaped.append("\\(aq");
                case '"' -> escaped.append("\\(dq");
                case '`' -> escaped.append("\\(ga");
                case '^' -> escaped.append("\\(ha");
                case '~' -> escaped.append("\\(ti");
                default -> {
                  if (c < 0x80) {
                    escaped.append((char) c);
                  } else {
                    escaped.append("\\[u%04X]".formatted(c));
                  }
                }
              }
            });
    return escaped.toString();
  }
}
