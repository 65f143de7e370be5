package cn.haitang.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void a_migration_may_take_longer_than_a_request() {
        assertThat(Migrations.patient("jdbc:mariadb://db/haitang?connectTimeout=1000&socketTimeout=3000&sslMode=trust"))
                .isEqualTo("jdbc:mariadb://db/haitang?connectTimeout=1000&socketTimeout=0&sslMode=trust");
    }
}
