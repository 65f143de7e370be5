/**
 * What is taught: camps in tiers, their programme of modules and units, the lectures and packs that units point to, and
 * cohorts, the dated runs of a camp that a manager opens.
 *
 * <p>Words: camp, tier, module, unit (lecture, pack, exam), cohort, class code. A unit that leaves the programme is
 * retired, never deleted: what was learned in it stays. Allowed neighbours: shared, organisation, media.
 */
@NullMarked
package cn.haitang.camp;

import org.jspecify.annotations.NullMarked;
