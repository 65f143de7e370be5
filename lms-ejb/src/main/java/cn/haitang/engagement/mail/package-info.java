/** E-mail: the address of a person and how it was confirmed, letters, and the server that takes them. */
@NullMarked
package cn.haitang.engagement.mail;

import org.jspecify.annotations.NullMarked;
