package dev.pith.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to each line of a page, by the lines' numbers. */
final class Trails {
  private final int lines;

  /** Made for the first edit: many pages see none. */
  private @Nullable List<@Nullable List<Edit>> trails;

  Trails(int lines) {
    this.lines = lines;
  }

  boolean isEmpty() {
    return trails == null;
  }

  List<Edit> of(int number) {
    List<Edit> trail = trails == null ? null : trails.get(number - 1);
    return trail == null ? List.of() : trail;
  }

  void add(int number, Edit edit) {
    if (trails == null) {
      trails = new ArrayList<>(Collections.nCopies(lines, null));
    }
    List<Edit> trail = of(number);
    if (trail.isEmpty()) {
      // Nearly all trails are one drop.
      trails.set(number - 1, List.of(edit));
    } else {
      List<Edit> longer = new ArrayList<>(trail);
      longer.add(edit);
      trails.set(number - 1, List.copyOf(longer));
    }
  }
}
