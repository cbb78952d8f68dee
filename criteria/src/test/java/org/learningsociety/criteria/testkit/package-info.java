/** Generators of rubrics and evidence, for this library's properties and for those of embedders. */
@NullMarked
package org.learningsociety.criteria.testkit;

import org.jspecify.annotations.NullMarked;
