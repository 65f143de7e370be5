/** Work that is carried out after the transaction that asked for it: claimed in the database, at least once, idempotent. */
@NullMarked
package cn.haitang.shared.jobs;

import org.jspecify.annotations.NullMarked;
