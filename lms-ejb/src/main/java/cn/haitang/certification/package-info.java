/**
 * Certificates: who is eligible and why not yet, issuing with gap-free serial numbers, revoking, and checking by anybody.
 *
 * <p>Words: certificate type, rule (versioned data), check (one of five), eligibility, issue, serial, revoke, verify.
 * Allowed neighbours: shared, organisation, camp, learning, assessment; hours, progress and scores are read, never written.
 */
@NullMarked
package cn.haitang.certification;

import org.jspecify.annotations.NullMarked;
