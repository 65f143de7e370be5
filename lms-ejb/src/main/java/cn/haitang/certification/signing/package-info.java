/**
 * Keys and what they sign: documents (PAdES) and credentials (JWS). Words: key use, key id, own authority, level B-B and
 * B-T. Knows nothing of certificates for people; allowed neighbour: shared.
 */
@NullMarked
package cn.haitang.certification.signing;

import org.jspecify.annotations.NullMarked;
