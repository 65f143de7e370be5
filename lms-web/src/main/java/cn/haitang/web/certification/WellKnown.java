package cn.haitang.web.certification;

import cn.haitang.certification.IssuerKeyQueries;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The issuer's identity where did:web and verifiers look for it. */
@WebServlet({"/.well-known/did.json", "/.well-known/jwks.json"})
public class WellKnown extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Jsonb json = JsonbBuilder.create();

    @Inject
    private transient IssuerKeyQueries keys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean did = request.getServletPath().endsWith("did.json");
        response.setContentType(did ? "application/did+json" : "application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.getWriter().write(json.toJson(did ? keys.didDocument() : keys.keySet()));
    }
}
