package cn.haitang.certification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** The example of the specification's reference libraries. */
    @Test
    void it_is_what_standard_webhooks_says() {
        assertThat(WebhookSignature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void every_receiver_has_a_secret_of_its_own() {
        assertThat(WebhookSignature.newSecret())
                .startsWith("whsec_")
                .hasSizeGreaterThan(48)
                .isNotEqualTo(WebhookSignature.newSecret());
    }
}
