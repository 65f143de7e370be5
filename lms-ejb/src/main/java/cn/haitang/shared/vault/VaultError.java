package cn.haitang.shared.vault;

import cn.haitang.shared.ErrorCode;

/** Why something can't be sealed or opened. None of it is the reader's fault. */
public enum VaultError implements ErrorCode {
    /** No key store where the setting says. */
    KEYS_MISSING("shared.vault.keys-missing"),
    /** Not a key store, the wrong password, or no AES key of 256 bits in it. */
    KEYS_LOCKED("shared.vault.keys-locked"),
    /** Sealed with a key that is not in the key store, with another one of the same name, or changed since. */
    NOT_OPENED("shared.vault.not-opened");

    private final String key;

    VaultError(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return 503;
    }
}
