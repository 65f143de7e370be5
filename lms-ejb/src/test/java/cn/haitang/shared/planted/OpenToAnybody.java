package cn.haitang.shared.planted;

import jakarta.ejb.Stateless;

/** Names no roles on purpose, so that the architecture test can prove that it sees this. */
@Stateless
class OpenToAnybody {

    public String read() {
        return "secret";
    }
}
