/**
 * Learning: who takes part in which cohort, what was really watched and read, and the hours that come of it.
 *
 * <p>Words: enrolment, unit progress, coverage (union of verified intervals), playback, heartbeat, credit hour, rule
 * profile, ledger entry, reversal. Allowed neighbours: camp, media, organisation, shared.
 */
@NullMarked
package cn.haitang.learning;

import org.jspecify.annotations.NullMarked;
