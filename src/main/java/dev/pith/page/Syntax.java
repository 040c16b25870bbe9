package dev.pith.page;

import java.util.List;

/** What a page's text is written in: how its lines are recognised. */
public enum Syntax {
  TEXT {
    @Override
    public List<Line> read(List<String> raw) {
      return PlainText.read(raw);
    }
  },
  MARKDOWN {
    @Override
    public List<Line> read(List<String> raw) {
      return Markdown.read(raw);
    }
  };

  /** Recognises each of {@code raw}, numbered from 1. Nothing is left out and nothing changed. */
  public abstract List<Line> read(List<String> raw);
}
