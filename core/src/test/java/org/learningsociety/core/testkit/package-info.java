/**
 * What the tests of the library share, and embedders' tests may use: generators of the domain, one class for each
 * room, and the laws that values obey.
 *
 * <p>A generator gives valid values unless its name says otherwise, and many that lie on a boundary. {@link
 * org.learningsociety.core.testkit.SharedData} finds the full-scale files that are not part of the project.
 */
@NullMarked
package org.learningsociety.core.testkit;

import org.jspecify.annotations.NullMarked;
