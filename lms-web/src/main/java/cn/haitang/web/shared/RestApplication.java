package cn.haitang.web.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The machine interfaces, under /api; described at /openapi. Failures are RFC 9457 problems. */
@ApplicationPath("/api")
@OpenAPIDefinition(info = @Info(title = "Haitang", version = "1"))
public class RestApplication extends Application {}
