package cn.haitang.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the person asked for on the command line and in the environment.
 *
 * @param metricsPort 0: a free one near {@code port}
 * @param database an external database; empty: the embedded one in the data folder
 */
public record Options(
        int port,
        String address,
        int metricsPort,
        Path data,
        Optional<DatabaseAccount> database,
        boolean sample,
        boolean dev,
        boolean prepareOnly,
        boolean help) {

    static final String HELP = """
            用法 Usage: ./run [options]

              --port N           网页端口 port of the pages (8080)
              --address A        监听地址 address it listens on (127.0.0.1; 0.0.0.0 for everybody)
              --metrics-port N   仅本机的指标端口 port of /metrics, this machine only (a free one)
              --data DIR         数据文件夹 folder of database, files and logs (data)
              --db-url URL       外部数据库 external database, jdbc:mariadb://host:port/name;
                                 用户与口令来自环境 user and password from HAITANG_DB_USER, HAITANG_DB_PASSWORD
                                 (HAITANG_DB_URL works too)
              --no-sample        不导入示例单位、人员和班次 without the sample organisation, people and cohorts
              --dev              程序包重新构建后自动重启 restart the server whenever the WAR was built again
              --prepare-only     只做准备，不启动 unpack what a start needs, and end
              --help             本说明 this text

            HAITANG_JAVA_OPTS    附加的服务器虚拟机选项 further options of the server's JVM
            Ctrl-C               干净地停止 stops everything cleanly; the data folder keeps everything
            """;

    /** Reads the arguments; {@code home} is the checkout, against which the default data folder is resolved. */
    static Options parse(List<String> arguments, Map<String, String> environment, Path home) {
        Draft draft = new Draft(home.resolve("data"), environment.getOrDefault("HAITANG_DB_URL", ""));
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            draft.take(rest.removeFirst(), rest);
        }
        return draft.finish(environment);
    }

    private static final class Draft {
        private int port = 8080;
        private String address = "127.0.0.1";
        private int metricsPort;
        private Path data;
        private String url;
        private boolean sample = true;
        private boolean dev;
        private boolean prepareOnly;
        private boolean help;

        Draft(Path data, String url) {
            this.data = data;
            this.url = url;
        }

        void take(String name, Deque<String> rest) {
            switch (name) {
                case "--port" -> port = port(name, value(name, rest));
                case "--address" -> address = value(name, rest);
                case "--metrics-port" -> metricsPort = port(name, value(name, rest));
                case "--data" -> data = Path.of(value(name, rest));
                case "--db-url" -> url = value(name, rest);
                case "--no-sample" -> sample = false;
                case "--dev" -> dev = true;
                case "--prepare-only" -> prepareOnly = true;
                case "--help", "-h" -> help = true;
                default ->
                    throw new Refusal(
                            "不认识的选项 " + name + "，用 --help 查看全部选项。",
                            "There is no option " + name + "; --help lists them all.");
            }
        }

        Options finish(Map<String, String> environment) {
            Optional<DatabaseAccount> database =
                    url.isEmpty() ? Optional.empty() : Optional.of(DatabaseAccount.external(url, environment));
            return new Options(
                    port,
                    address,
                    metricsPort,
                    data.toAbsolutePath().normalize(),
                    database,
                    sample,
                    dev,
                    prepareOnly,
                    help);
        }

        private static String value(String name, Deque<String> rest) {
            if (rest.isEmpty()) {
                throw new Refusal("选项 " + name + " 后面缺少值。", "The option " + name + " needs a value after it.");
            }
            return rest.removeFirst();
        }

        private static int port(String name, String value) {
            if (value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65_535) {
                return Integer.parseInt(value);
            }
            throw new Refusal(
                    name + " 需要 1 到 65535 之间的数字，而不是“" + value + "”。",
                    name + " takes a number from 1 to 65535, not '" + value + "'.");
        }
    }
}
