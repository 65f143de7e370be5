/**
 * Drawing on paper: fonts with rare characters, our SVG artwork as vector commands, QR codes. Knows no certificate.
 *
 * <p>Lengths are hundredths of the sheet's width ("cqw"), measured from the top left, as in the style sheet of the page.
 */
@NullMarked
package cn.haitang.certification.print;

import org.jspecify.annotations.NullMarked;
