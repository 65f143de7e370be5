package cn.haitang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final Path HOME = Path.of("/somewhere/haitang");

    @Test
    void without_options_everything_stays_on_this_machine_and_in_the_checkout() {
        Options options = parse(Map.of());

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.address()).isEqualTo("127.0.0.1");
        assertThat(options.data()).isEqualTo(HOME.resolve("data"));
        assertThat(options.database()).isEmpty();
        assertThat(options.sample()).isTrue();
    }

    @Test
    void an_external_database_takes_its_user_and_password_from_the_environment() {
        Options options = parse(
                Map.of("HAITANG_DB_USER", "lms", "HAITANG_DB_PASSWORD", "secret"),
                "--db-url",
                "jdbc:mariadb://db.example.org/lms");

        assertThat(options.database())
                .contains(new DatabaseAccount(
                        "jdbc:mariadb://db.example.org/lms?connectTimeout=1000&socketTimeout=60000&useServerPrepStmts=true&prepStmtCacheSize=64",
                        "lms",
                        "secret"));
    }

    @Test
    void a_socket_time_out_of_ones_own_is_kept() {
        Options options =
                parse(Map.of("HAITANG_DB_USER", "lms", "HAITANG_DB_URL", "jdbc:mariadb://db/lms?socketTimeout=9000"));

        assertThat(options.database().orElseThrow().url()).isEqualTo("jdbc:mariadb://db/lms?socketTimeout=9000");
    }

    @Test
    void an_external_database_without_a_user_or_of_another_kind_is_refused() {
        assertThatThrownBy(() -> parse(Map.of(), "--db-url", "jdbc:mariadb://db/lms"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> parse(Map.of("HAITANG_DB_USER", "lms"), "--db-url", "jdbc:postgresql://db/lms"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_is_no_option_or_no_port_is_refused_by_name() {
        assertThatThrownBy(() -> parse(Map.of(), "--prot")).hasMessageContaining("--prot");
        assertThatThrownBy(() -> parse(Map.of(), "--port")).hasMessageContaining("--port");
        assertThatThrownBy(() -> parse(Map.of(), "--port", "0")).hasMessageContaining("'0'");
        assertThatThrownBy(() -> parse(Map.of(), "--port", "65536")).hasMessageContaining("'65536'");
    }

    private static Options parse(Map<String, String> environment, String... arguments) {
        return Options.parse(List.of(arguments), environment, HOME);
    }
}
