// A program without a race: threads count under one Mutex that is always held by one of them.
import Glibc
import Synchronization

let count = Mutex(0)

func work(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  for _ in 0..<20_000 { count.withLock { $0 += 1 } }
  return nil
}

var threads = [pthread_t](repeating: pthread_t(), count: 4)
for index in threads.indices { pthread_create(&threads[index], nil, work, nil) }
for thread in threads { pthread_join(thread, nil) }
print(count.withLock { $0 })
