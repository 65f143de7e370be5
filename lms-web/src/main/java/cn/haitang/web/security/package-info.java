/** Who may come in: authentication, the table of pages and roles, request forgery, response headers. */
@NullMarked
package cn.haitang.web.security;

import org.jspecify.annotations.NullMarked;
