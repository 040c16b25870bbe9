package dev.pith.page;

import java.util.ArrayList;
import java.util.List;

/** What a page's text is written in: how its lines are recognised. */
public enum Syntax {
  TEXT {
    @Override
    public List<Line> read(List<String> raw) {
      return PlainText.read(raw);
    }

    @Override
    List<Line> reread(List<Line> lines) {
      return PlainText.reread(lines);
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

  /**
   * Recognises {@code lines} anew where they stand now; they keep their numbers. What is recognised
   * as it was before may stay the same object.
   */
  List<Line> reread(List<Line> lines) {
    List<String> raw = new ArrayList<>(lines.size());
    for (Line line : lines) {
      raw.add(line.raw());
    }
    List<Line> read = read(raw);
    List<Line> numbered = new ArrayList<>(lines.size());
    for (int i = 0; i < read.size(); i++) {
      numbered.add(read.get(i).numbered(lines.get(i).number()));
    }
    return numbered;
  }
}
