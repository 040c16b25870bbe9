package dev.pith.source;

import java.io.IOException;

/**
 * Compressed bytes that are damaged or cut short. A stream that throws this may be read on: it then
 * goes on at the next part that can be read, or says that it has ended.
 */
final class Damaged extends IOException {
  Damaged(String message) {
    super(message);
  }
}
