/**
 * Administrative units in time: which unit a code or a name means on a date, where it stands, and what became of it.
 *
 * <p>Neither a code nor a name is an identity. Code 24 was tỉnh Bắc Giang, is tỉnh Bắc Ninh from 2025-07-01 and thành phố Bắc
 * Ninh from 2026-09-20; two communes are called Krông Nô. A unit therefore has a
 * {@link org.learningsociety.core.territory.UnitId} of the library's own, and its name, type, codes, parent and level are
 * dated. Even the set of levels is: there is no district after 2025-06-30.
 *
 * <p>History is a {@link org.learningsociety.core.territory.Chronicle}: dated level schemes and
 * {@linkplain org.learningsociety.core.territory.TerritorialEvent events}, each with its citation. A
 * {@link org.learningsociety.core.territory.Gazetteer} replays it, reports everything that does not fit, and answers for any
 * date: {@link org.learningsociety.core.territory.Gazetteer#find(UnitCode, java.time.LocalDate) find} a unit by its code, {@link
 * org.learningsociety.core.territory.Gazetteer#resolve(String, java.time.LocalDate) resolve} a name to all units that may be
 * meant,
 * {@link org.learningsociety.core.territory.Gazetteer#at(java.time.LocalDate) at} for the whole tree, whose
 * {@link org.learningsociety.core.territory.UnitIndex} numbers its units for figures that lie in arrays, and
 * {@link org.learningsociety.core.territory.Gazetteer#successors(UnitId) successors} for what a unit became.
 *
 * <pre>{@code
 * Gazetteer gazetteer = Gazetteer.of(chronicle).orElseThrow();
 * LocalDate lastDay = LocalDate.of(2025, 6, 30);
 * gazetteer.find(UnitCode.nso("24688"), lastDay).map(UnitState::fullName);              // Thị trấn Đắk Mâm
 * gazetteer.find(UnitCode.nso("24688"), lastDay.plusDays(1)).map(UnitState::fullName);  // Xã Krông Nô
 * }</pre>
 *
 * <p>The decision that binds: on the day of an event the new state holds. A tree is resolved by the day from which the new
 * bodies operate, not by the day on which an act was passed or took effect. Nothing is overwritten, and nothing is guessed: a
 * share that no source gives is unknown, and a unit whose beginning no source gives begins on an unknown day.
 */
@NullMarked
package org.learningsociety.core.territory;

import org.jspecify.annotations.NullMarked;
