using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Texts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MerchantWorkbench.Platform.Api;

/// <summary>Gives the generated OpenAPI document its title, the bearer scheme, a sentence for each operation and the idempotency header.</summary>
internal sealed class ApiDocument(ProductRegistry products, Sentences sentences) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "MerchantWorkbench", Version = "v1" };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
        foreach (Operation declared in products.AllOperations()) Describe(document, declared);
        return Task.CompletedTask;
    }

    private void Describe(OpenApiDocument document, Operation declared)
    {
        if (!document.Paths.TryGetValue(declared.Path, out IOpenApiPathItem? item)
            || item.Operations?.GetValueOrDefault(HttpMethod.Parse(declared.Method)) is not { } operation) return;
        operation.Summary = sentences.Say("Api." + declared.Name);
        operation.Parameters ??= [];
        operation.RequestBody?.Content?.Remove(ApiEndpoints.AnyType);
        if (declared.Path.Contains("{id}", StringComparison.Ordinal))
            operation.Parameters.Add(new OpenApiParameter { Name = "id", In = ParameterLocation.Path, Required = true, Schema = Text(13) });
        if (declared.Body is not null)
            operation.Parameters.Add(new OpenApiParameter { Name = "Idempotency-Key", In = ParameterLocation.Header, Schema = Text(255) });
    }

    private static OpenApiSchema Text(int length) => new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = length };
}
