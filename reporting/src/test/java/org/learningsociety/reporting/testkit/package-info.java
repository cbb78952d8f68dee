/** Generators and samples of reports, for tests. */
@NullMarked
package org.learningsociety.reporting.testkit;

import org.jspecify.annotations.NullMarked;
