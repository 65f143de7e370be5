package cn.haitang.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * What was measured of one operation.
 *
 * @param perSecond operations a second; {@code p50}, {@code p95}, {@code p99} in ms
 * @param errors answers other than the expected one, and broken connections
 * @param serverCpu milliseconds of processor time an operation; {@code databaseCpu} the same of MariaDB
 * @param memoryMb resident at the end, server and database together
 */
record Figures(
        String operation,
        int clients,
        double perSecond,
        double p50,
        double p95,
        double p99,
        long errors,
        double serverCpu,
        double databaseCpu,
        double memoryMb) {

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("operation", operation)
                .add("clients", clients)
                .add("perSecond", rounded(perSecond))
                .add("p50", p50)
                .add("p95", p95)
                .add("p99", p99)
                .add("errors", errors)
                .add("serverCpuMs", rounded(serverCpu))
                .add("databaseCpuMs", rounded(databaseCpu))
                .add("memoryMb", rounded(memoryMb))
                .build();
    }

    static Figures of(JsonObject json) {
        return new Figures(
                json.getString("operation"),
                json.getInt("clients"),
                number(json, "perSecond"),
                number(json, "p50"),
                number(json, "p95"),
                number(json, "p99"),
                json.getJsonNumber("errors").longValue(),
                number(json, "serverCpuMs"),
                number(json, "databaseCpuMs"),
                number(json, "memoryMb"));
    }

    private static double number(JsonObject json, String name) {
        return json.getJsonNumber(name).doubleValue();
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
