package dev.pith.cli;

/**
 * The command line was wrong; the message says where, and what was meant if that can be guessed.
 */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UsageException(String message) {
    super(message);
  }
}
