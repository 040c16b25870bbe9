package dev.pith.source;

import java.util.ArrayList;
import java.util.List;

/** Complaints, kept for a test to look at. */
public final class Heard implements Complaints {
  public final List<String> warnings = new ArrayList<>();
  public final List<String> failures = new ArrayList<>();

  @Override
  public void warn(String message) {
    warnings.add(message);
  }

  @Override
  public void fail(String message) {
    failures.add(message);
  }
}
