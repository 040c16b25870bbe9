/**
 * The command line: options as typed become records resolved once. Only this package knows picocli.
 */
@NullMarked
package dev.pith.cli;

import org.jspecify.annotations.NullMarked;
