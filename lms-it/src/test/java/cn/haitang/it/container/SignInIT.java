package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.organisation.SignInService;
import cn.haitang.shared.DomainException;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

class SignInIT extends ContainerTest {

    @Inject
    private SignInService signIn;

    @Test
    void an_unknown_phone_is_refused_with_the_same_code_as_a_wrong_password() {
        assertThatThrownBy(() -> signIn.signIn("13900000000", "wrong-password", "192.0.2.1"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("sign-in");
    }
}
