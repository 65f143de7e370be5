/** Tests in a real Chromium on the deployed application; they see what a person sees. */
@NullMarked
package cn.haitang.it.browser;

import org.jspecify.annotations.NullMarked;
