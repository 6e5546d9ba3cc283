using System.Collections.Concurrent;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("MerchantWorkbench.Tests.World.WholeRun", "MerchantWorkbench.Tests")]

namespace MerchantWorkbench.Tests.World;

/// <summary>
/// What a whole run shares (the PostgreSQL server, the published copy) ends here, before the run reports that it is over: the test host
/// does not wait for anything later.
/// </summary>
public sealed class WholeRun(IMessageSink sink) : XunitTestFramework(sink)
{
    private static readonly ConcurrentStack<Func<Task>> Ends = new();

    /// <summary>Remembers what to do after the last test, in reverse order.</summary>
    public static void AtEnd(Func<Task> end) => Ends.Push(end);

    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName name, ISourceInformationProvider source, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(name, source, diagnostics)
    {
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            using Runner runner = new(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
    }

    private sealed class Runner(
        ITestAssembly assembly,
        IEnumerable<IXunitTestCase> cases,
        IMessageSink diagnostics,
        IMessageSink results,
        ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, cases, diagnostics, results, options)
    {
        protected override async Task BeforeTestAssemblyFinishedAsync()
        {
            while (Ends.TryPop(out Func<Task>? end)) await end();
            await base.BeforeTestAssemblyFinishedAsync();
        }
    }
}
