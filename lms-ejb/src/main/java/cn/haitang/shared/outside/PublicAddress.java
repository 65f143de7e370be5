package cn.haitang.shared.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Whether an address is on the public network: everything that IANA keeps for private or special use is not. */
final class PublicAddress {

    /** Address and length of its prefix, beside those that {@link InetAddress} knows. */
    private record Block(int[] start, int bits) {

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                int wanted = bit / 8 < start.length ? start[bit / 8] : 0;
                if ((address[bit / 8] & mask) != (wanted & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Block block(int bits, int... start) {
        return new Block(start, bits);
    }

    private static final List<Block> SPECIAL_4 = List.of(
            block(8, 0),
            block(10, 100, 64),
            block(24, 192),
            block(24, 192, 0, 2),
            block(24, 192, 88, 99),
            block(15, 198, 18),
            block(24, 198, 51, 100),
            block(24, 203, 0, 113),
            block(4, 240));

    /** Unique local, translated, tunnelled and documentation addresses. */
    private static final List<Block> SPECIAL_6 = List.of(
            block(7, 0xfc),
            block(96, 0, 0x64, 0xff, 0x9b),
            block(16, 0x20, 0x02),
            block(32, 0x20, 0x01, 0, 0),
            block(32, 0x20, 0x01, 0x0d, 0xb8),
            block(96, 0));

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        List<Block> blocks = address instanceof Inet4Address ? SPECIAL_4 : SPECIAL_6;
        return !special && blocks.stream().noneMatch(block -> block.holds(address.getAddress()));
    }
}
