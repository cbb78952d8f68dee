/**
 * What the library ships: instruments, the map, the campaign and plans, as data files with manifests.
 *
 * <p>A {@link org.learningsociety.core.catalog.CatalogFolder} is a folder of such files in a module; its {@link
 * org.learningsociety.core.catalog.CatalogManifest} says from where and how far checked the data are, and holds the
 * SHA-256 of each file, which is verified on loading. {@link org.learningsociety.core.catalog.CoreCatalog} loads what
 * this module ships.
 *
 * <pre>{@code
 * CoreCatalog catalog = CoreCatalog.load();
 * catalog.campaign().themes().size();                              // 6
 * catalog.plan(PlanId.of("krong-no-2024")).phases().size();        // 2
 * }</pre>
 *
 * <p>The map holds the provinces whole and, below them, only the units that plans name and those whose code or name went on to
 * another. Of the predecessors of a unit either all are recorded or none, so that figures can be brought back to the older map;
 * of the successors of a unit that was divided, only those that are recorded at all. Rosters say below which units all are
 * recorded. {@link org.learningsociety.core.catalog.TerritoryFolder} lays official lists of the whole country over it.
 *
 * <p>One decision binds: the shipped catalog is a convenience. It is loaded by an explicit call, never by a static
 * initializer, and nothing in the library reaches for it: an application passes its own instruments, map and plans to
 * the same functions.
 */
@NullMarked
package org.learningsociety.core.catalog;

import org.jspecify.annotations.NullMarked;
