/** The data source, its recovery after an outage, and the schema migrations. */
@NullMarked
package cn.haitang.shared.database;

import org.jspecify.annotations.NullMarked;
