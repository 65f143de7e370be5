package cn.haitang.engagement.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Keys on the curve P-256, and their points as web push writes them: 0x04, x, y. */
final class Curve {

    static final int POINT_BYTES = 65;
    private static final String NAME = "secp256r1";
    private static final int HALF = 32;

    private Curve() {}

    static KeyPair newPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(NAME));
        return generator.generateKeyPair();
    }

    static byte[] point(ECPublicKey key) {
        byte[] point = new byte[POINT_BYTES];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + HALF);
        return point;
    }

    /** @throws InvalidKeyException not a point of the curve: it would tell something of the other key */
    static ECPublicKey key(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT_BYTES || point[0] != 4) {
            throw new InvalidKeyException("no uncompressed point");
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + HALF));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + HALF, POINT_BYTES));
        ECParameterSpec curve = parameters();
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger right = x.multiply(x)
                .add(curve.getCurve().getA())
                .multiply(x)
                .add(curve.getCurve().getB());
        if (x.compareTo(p) >= 0
                || y.compareTo(p) >= 0
                || y.multiply(y).subtract(right).mod(p).signum() != 0) {
            throw new InvalidKeyException("not on the curve");
        }
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
    }

    static ECParameterSpec parameters() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(NAME));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static void put(BigInteger number, byte[] into, int at) {
        byte[] bytes = number.toByteArray(); // may have a leading zero, or be shorter
        int length = Math.min(HALF, bytes.length);
        System.arraycopy(bytes, bytes.length - length, into, at + HALF - length, length);
    }
}
