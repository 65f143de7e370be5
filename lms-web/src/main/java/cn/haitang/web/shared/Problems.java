package cn.haitang.web.shared;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.ErrorCode;
import cn.haitang.shared.SharedError;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every failure of a REST call as an RFC 9457 problem: type (the code), title (a sentence for the reader), status. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    public static final MediaType TYPE = new MediaType("application", "problem+json", "UTF-8");
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    @Inject
    private Texts texts;

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable cause = Failures.root(thrown);
        if (cause instanceof DomainException rule) {
            return problem(rule.code(), texts.of(rule), "");
        }
        if (cause instanceof EJBAccessException) {
            return problem(SharedError.FORBIDDEN, texts.of(SharedError.FORBIDDEN), "");
        }
        if (thrown instanceof WebApplicationException http) {
            return plain(http.getResponse().getStatus());
        }
        ErrorCode code = Failures.databaseAway(thrown) ? SharedError.UNAVAILABLE : SharedError.UNEXPECTED;
        String incident = Failures.newIncident();
        LOG.log(Level.SEVERE, thrown, () -> "incident " + incident);
        return problem(code, texts.of(code), incident);
    }

    private Response plain(int status) {
        ErrorCode code = switch (status) {
            case 401 -> SharedError.SIGNED_OUT;
            case 403 -> SharedError.FORBIDDEN;
            case 404, 405 -> SharedError.NOT_FOUND;
            default -> SharedError.INVALID;
        };
        return Response.fromResponse(problem(code, texts.of(code), ""))
                .status(status)
                .build();
    }

    private static Response problem(ErrorCode code, String title, String incident) {
        JsonObject body = Jsons.object()
                .add("type", "urn:haitang:error:" + code.key())
                .add("code", code.key())
                .add("title", title)
                .add("status", code.status())
                .add("instance", incident.isEmpty() ? "about:blank" : "urn:haitang:incident:" + incident)
                .build();
        Response.ResponseBuilder response =
                Response.status(code.status()).type(TYPE).entity(body.toString());
        return code.status() == 503 || code.status() == 429
                ? response.header("Retry-After", 5).build()
                : response.build();
    }
}
