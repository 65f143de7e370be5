package cn.haitang.certification.signing;

import cn.haitang.shared.DomainException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** COSE_Sign1 (RFC 9052) with ES256: the shortest signature that others' tools know too. */
public final class Cose {

    /** So much of the key's id names it: it only chooses among the issuer's few keys. */
    private static final int KEY_ID_BYTES = 8;

    private static final int ALGORITHM = 1;
    private static final int KEY_ID = 4;
    private static final int ES256 = -7;

    private Cose() {}

    /** @throws DomainException the key can't sign */
    public static byte[] sign(byte[] payload, SigningKey key) {
        byte[] id = Arrays.copyOf(Base64.getUrlDecoder().decode(key.id()), KEY_ID_BYTES);
        byte[] header = new Cbor()
                .map(2)
                .number(ALGORITHM)
                .number(ES256)
                .number(KEY_ID)
                .bytes(id)
                .done();
        byte[] signed = new Cbor()
                .array(4)
                .text("Signature1")
                .bytes(header)
                .bytes(new byte[0])
                .bytes(payload)
                .done();
        try {
            Signature signature = key.signature();
            signature.update(signed);
            return new Cbor()
                    .array(4)
                    .bytes(header)
                    .map(0)
                    .bytes(payload)
                    .bytes(signature.sign())
                    .done();
        } catch (GeneralSecurityException failed) {
            throw new DomainException(SigningError.KEY_UNUSABLE);
        }
    }
}
