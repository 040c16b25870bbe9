package dev.pith.cli;

/**
 * The command line was wrong; the message says where, and what was meant if that can be guessed.
 */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
