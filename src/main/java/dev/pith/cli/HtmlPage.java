package dev.pith.cli;

/** Writes a manual for a browser; it is XML too. */
final class HtmlPage {
  private HtmlPage() {}

  static String page(Handbook handbook) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width"/>
        <title>%1$s</title>
        <style>
        body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif }
        dt, pre { font-family: monospace }
        pre { overflow-x: auto }
        </style>
        </head>
        <body>
        <h1>%1$s</h1>
        """
            .formatted(escaped(handbook.version())));
    boolean listed = false;
    for (Handbook.Part part : handbook.parts()) {
      boolean item = part instanceof Handbook.Item;
      if (item != listed) {
        page.append(item ? "<dl>\n" : "</dl>\n");
        listed = item;
      }
      page.append(shown(part));
    }
    return page.append(listed ? "</dl>\n" : "").append("</body>\n</html>\n").toString();
  }

  private static String shown(Handbook.Part part) {
    if (part instanceof Handbook.Title title) {
      return "<h2>%s</h2>\n".formatted(escaped(title.text()));
    }
    if (part instanceof Handbook.Item item) {
      return "<dt>%s</dt>\n<dd>%s</dd>\n".formatted(escaped(item.name()), escaped(item.text()));
    }
    if (part instanceof Handbook.Lines lines) {
      return "<pre>%s</pre>\n".formatted(escaped(String.join("\n", lines.lines())));
    }
    return part instanceof Handbook.Text text ? "<p>%s</p>\n".formatted(escaped(text.text())) : "";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
