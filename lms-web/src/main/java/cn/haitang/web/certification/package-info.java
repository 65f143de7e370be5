/** The certificate desk, the wallet, certificates as pages, PDF and QR code, and the public check. */
@NullMarked
package cn.haitang.web.certification;

import org.jspecify.annotations.NullMarked;
