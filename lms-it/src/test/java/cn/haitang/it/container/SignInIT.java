package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.organisation.OrganisationSettings;
import cn.haitang.organisation.SignInService;
import cn.haitang.shared.DomainException;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

class SignInIT extends ContainerTest {

    @Inject
    private SignInService signIn;

    @Inject
    private OrganisationSettings settings;

    @Test
    void an_unknown_phone_is_refused_with_the_same_code_as_a_wrong_password() {
        assertThatThrownBy(() -> signIn.signIn("13900000000", "wrong-password", "192.0.2.1"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("sign-in");
    }

    @Test
    void after_many_wrong_passwords_even_the_right_one_has_to_wait() {
        for (int i = 0; i < settings.failuresPerAccount(); i++) {
            refused("organisation.sign-in.refused");
        }

        refused("organisation.sign-in.paused");
    }

    private void refused(String code) {
        assertThatThrownBy(() -> signIn.signIn("13800130022", "wrong-password", "192.0.2.2"))
                .hasMessage(code);
    }
}
