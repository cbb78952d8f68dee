/**
 * The command line: one verb for each question, for people without Java and as an example of how an application embeds the
 * library.
 *
 * <p>It holds no logic of its own. Each verb reads files, calls public functions of the library and makes an {@link
 * org.learningsociety.examples.cli.Answer}, which {@link org.learningsociety.examples.cli.Output} writes as text, JSON or CSV.
 */
@NullMarked
package org.learningsociety.examples.cli;

import org.jspecify.annotations.NullMarked;
