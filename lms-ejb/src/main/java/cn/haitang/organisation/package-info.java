/**
 * People and their place on two axes: territory (city, town, branch) and industry (committee); roles and scopes; sign-in.
 *
 * <p>Words: person, membership (dated), role grant, scope (territory subtree × industries). Allowed neighbours: shared.
 */
@NullMarked
package cn.haitang.organisation;

import org.jspecify.annotations.NullMarked;
